package org.qianyi.rules.vocabulary;

import org.qianyi.rules.Outcome;

/**
 * What has been found so far of one document. Filled in while its rules fire.
 *
 * @param law the document's figures
 * @param definitions for each term the rules that define it
 * @param rules by rule
 * @param items by condition on list items
 */
public record Findings(Law law, int[][] definitions, Outcome[] rules, Outcome[] items) {}
