/**
 * What an enterprise says about itself and its move (企业与迁移项目的自述): records, units, validation, reference lists and
 * the field catalogue. The bottom floor of the house: it imports no other package of ours.
 */
@NullMarked
package org.qianyi.profile;

import org.jspecify.annotations.NullMarked;
