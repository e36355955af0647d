package org.qianyi.profile;

import org.jspecify.annotations.Nullable;

/**
 * The levels a division code stands for, each as a six-digit code of GB/T 2260. The finest level given bounds what is known:
 * the code of a province says nothing about the city.
 *
 * @param province province level (省级)
 * @param city prefecture level; null if not known (地级)
 * @param county county level, or the city itself where it has no counties (Dongguan, Zhongshan); null if not known (县级)
 */
public record Place(String province, @Nullable String city, @Nullable String county) {}
