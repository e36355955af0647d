package org.qianyi.publication;

import java.time.LocalDate;

/**
 * What an answer rests on. The same receipt and profile give the same bytes again.
 *
 * @param publication id of the publication that answered
 * @param rulesSha256 content hash of its folder
 * @param profileSha256 hash of the profile's canonical JSON
 * @param asOf the day whose law applied
 * @param engine version of this program and of Drools
 */
public record Receipt(String publication, String rulesSha256, String profileSha256, LocalDate asOf, String engine) {}
