/** Tests of the profile. */
@NullMarked
package org.qianyi.profile;

import org.jspecify.annotations.NullMarked;
