package io.fleetmend.exposure.engine;

import java.util.Arrays;
import org.roaringbitmap.BitmapContainer;
import org.roaringbitmap.CharIterator;
import org.roaringbitmap.Container;
import org.roaringbitmap.ContainerPointer;
import org.roaringbitmap.RoaringBitmap;

/**
 * On how many endpoints of each customer something is. All of a block of numbers is one customer's, and a word of a bitmap holds whole
 * blocks: their bits are counted together, so that a million endpoints take some ten thousand steps.
 */
public final class CustomerCounts {
    static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final long ONE_BLOCK = (1L << BLOCK) - 1;
    private static final int BLOCKS_IN_WORD = Long.SIZE / BLOCK;
    private static final int WORDS = (1 << Character.SIZE) / Long.SIZE;
    /** In a container with fewer, each by itself is less than going through the words. */
    private static final int FEW = 512;

    private final int[] byIndex;
    private final int[] customerByBlock;
    private final long[] words = new long[WORDS];

    private CustomerCounts(int[] customerByBlock, int customers) {
        this.customerByBlock = customerByBlock;
        this.byIndex = new int[customers];
    }

    /** @param customerByBlock whose numbers a block is of, by the index of the customer */
    static CustomerCounts of(RoaringBitmap set, int[] customerByBlock, int customers) {
        CustomerCounts counts = new CustomerCounts(customerByBlock, customers);
        for (ContainerPointer at = set.getContainerPointer(); at.getContainer() != null; at.advance()) {
            int firstBlock = at.key() << (Character.SIZE - BLOCK_BITS);
            if (at.getCardinality() < FEW) {
                counts.addEach(at.getContainer(), firstBlock);
            } else {
                counts.addBlocks(at.getContainer().toBitmapContainer(), firstBlock);
            }
        }
        return counts;
    }

    private void addEach(Container numbers, int firstBlock) {
        for (CharIterator number = numbers.getCharIterator(); number.hasNext(); ) {
            byIndex[customerByBlock[firstBlock + (number.nextAsInt() >> BLOCK_BITS)]]++;
        }
    }

    private void addBlocks(BitmapContainer numbers, int firstBlock) {
        numbers.copyBitmapTo(words, 0);
        int block = firstBlock;
        for (long word : words) {
            if (word == 0) {
                block += BLOCKS_IN_WORD;
            } else {
                for (int i = 0; i < BLOCKS_IN_WORD; i++) {
                    int count = Long.bitCount(word >>> (i * BLOCK) & ONE_BLOCK);
                    if (count > 0) { // a block that was never given out is nobody's
                        byIndex[customerByBlock[block]] += count;
                    }
                    block++;
                }
            }
        }
    }

    public long of(Customer customer) {
        // one that came since is on none
        return customer.index < byIndex.length ? byIndex[customer.index] : 0;
    }

    public long total() {
        return Arrays.stream(byIndex).asLongStream().sum();
    }
}
