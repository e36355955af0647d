/** What governments published: documents, clauses, measures, dated parameters; read from the rule folder's YAML. */
@NullMarked
package org.qianyi.policy;

import org.jspecify.annotations.NullMarked;
