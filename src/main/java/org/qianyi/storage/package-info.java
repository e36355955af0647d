/** The database: publications and answers, kept. */
@NullMarked
package org.qianyi.storage;

import org.jspecify.annotations.NullMarked;
