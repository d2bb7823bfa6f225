package io.fleetmend.exposure.engine;

import org.roaringbitmap.RoaringBitmap;

/**
 * Who has software that a bulletin says something of.
 *
 * @param software numbers in the catalogue
 * @param missing who has any below the fix
 * @param unknown who has any that cannot be read or is installed half
 * @param fixed who has any at the fix or above
 */
record Concerned(int[] software, RoaringBitmap missing, RoaringBitmap unknown, RoaringBitmap fixed) {}
