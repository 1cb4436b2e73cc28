package zhiqiang.scorecard.evidence;

import java.util.Arrays;
import java.util.Map;

/// Finds the number of a word that stands in a buffer, without making a string of it.
final class Words {
    static final int UNKNOWN = -1;

    private final char[][] words;
    private final int[] numbers;
    private final int mask;

    Words(Map<String, Integer> numbered) {
        int capacity = Math.max(4, Integer.highestOneBit(numbered.size() * 4));
        words = new char[capacity][];
        numbers = new int[capacity];
        mask = capacity - 1;
        numbered.forEach(
                (word, number) -> {
                    int slot = hash(word.toCharArray(), 0, word.length()) & mask;
                    while (words[slot] != null) {
                        slot = (slot + 1) & mask;
                    }
                    words[slot] = word.toCharArray();
                    numbers[slot] = number;
                });
    }

    int find(char[] buffer, int from, int to) {
        int slot = hash(buffer, from, to) & mask;
        while (words[slot] != null) {
            if (Arrays.equals(words[slot], 0, words[slot].length, buffer, from, to)) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return UNKNOWN;
    }

    private static int hash(char[] buffer, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + buffer[i];
        }
        return hash ^ (hash >>> 15);
    }
}
