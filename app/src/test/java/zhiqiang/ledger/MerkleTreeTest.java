package zhiqiang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The tree of RFC 9162, by the vectors that public logs test with and by its laws.
class MerkleTreeTest {
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static List<byte[]> leaves(TreeHash hash, int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(hash.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    /// A tree whose complete subtrees are added up from the leaves each time.
    private static MerkleTree tree(TreeHash hash, List<byte[]> leaves) {
        return new MerkleTree(
                hash,
                new MerkleTree.Subtrees() {
                    @Override
                    public byte[] root(int level, long index) {
                        return level == 0
                                ? leaves.get((int) index)
                                : hash.node(
                                        root(level - 1, 2 * index), root(level - 1, 2 * index + 1));
                    }
                });
    }

    @Test
    void rootsAreThoseOfThePublicVectors() {
        TreeHash hash = TreeHash.SHA_256;
        List<byte[]> leaves = LEAVES.stream().map(leaf -> hash.leaf(hex(leaf))).toList();
        GrowingTree growing = new GrowingTree(hash);

        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(hex(tree(hash, leaves).root(size))).isEqualTo(ROOTS.get(size));
            assertThat(hex(growing.root())).isEqualTo(ROOTS.get(size));
            if (size < leaves.size()) {
                growing.add(leaves.get(size));
            }
        }
    }

    @Test
    void pathsAreThoseOfThePublicVectors() {
        TreeHash hash = TreeHash.SHA_256;
        MerkleTree tree = tree(hash, LEAVES.stream().map(leaf -> hash.leaf(hex(leaf))).toList());

        assertThat(tree.inclusion(0, 1)).isEmpty();
        assertThat(tree.inclusion(0, 8).stream().map(MerkleTreeTest::hex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(tree.inclusion(5, 8).stream().map(MerkleTreeTest::hex))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(tree.consistency(1, 1)).isEmpty();
        assertThat(tree.consistency(6, 8).stream().map(MerkleTreeTest::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void everyInclusionProofHoldsAndNoAlteredOneDoes() {
        Random random = new Random(9162);
        for (TreeHash hash : TreeHash.values()) {
            List<byte[]> leaves = leaves(hash, 70);
            MerkleTree tree = tree(hash, leaves);
            for (int size = 1; size <= leaves.size(); size++) {
                byte[] root = tree.root(size);
                for (int leaf = 0; leaf < size; leaf++) {
                    List<byte[]> path = tree.inclusion(leaf, size);
                    assertThat(Proofs.includes(hash, leaves.get(leaf), leaf, size, path, root))
                            .as("%s %s of %s", hash, leaf, size)
                            .isTrue();
                    int other = (leaf + 1 + random.nextInt(size)) % (size + 1);
                    assertThat(
                                    other != leaf
                                            && Proofs.includes(
                                                    hash,
                                                    leaves.get(leaf),
                                                    other,
                                                    size,
                                                    path,
                                                    root))
                            .as("%s as %s of %s", leaf, other, size)
                            .isFalse();
                    assertThat(Proofs.includes(hash, root, leaf, size + 1, path, root)).isFalse();
                    assertThat(altered(hash, leaves.get(leaf), leaf, size, path, root, random))
                            .isFalse();
                }
            }
        }
    }

    private static boolean altered(
            TreeHash hash,
            byte[] leaf,
            int place,
            int size,
            List<byte[]> path,
            byte[] root,
            Random random) {
        List<byte[]> wrong = new ArrayList<>(path);
        int choice = random.nextInt(path.size() + 1);
        if (choice == path.size()) {
            wrong.add(leaf);
        } else {
            byte[] bent = wrong.get(choice).clone();
            bent[random.nextInt(bent.length)] ^= 1;
            wrong.set(choice, bent);
        }
        return Proofs.includes(hash, leaf, place, size, wrong, root);
    }

    @Test
    void everyConsistencyProofHoldsAndNoOtherTreeGoesOn() {
        for (TreeHash hash : TreeHash.values()) {
            List<byte[]> leaves = leaves(hash, 70);
            MerkleTree tree = tree(hash, leaves);
            List<byte[]> rewritten = new ArrayList<>(leaves);
            rewritten.set(0, hash.leaf(new byte[] {7}));
            MerkleTree other = tree(hash, rewritten);
            for (int size = 0; size <= leaves.size(); size++) {
                for (int before = 0; before <= size; before++) {
                    List<byte[]> path = tree.consistency(before, size);
                    assertThat(
                                    Proofs.consistent(
                                            hash,
                                            before,
                                            size,
                                            tree.root(before),
                                            tree.root(size),
                                            path))
                            .as("%s %s to %s", hash, before, size)
                            .isTrue();
                    if (before > 0) {
                        assertThat(
                                        Proofs.consistent(
                                                hash,
                                                before,
                                                size,
                                                tree.root(before),
                                                other.root(size),
                                                other.consistency(before, size)))
                                .as("rewritten, %s to %s", before, size)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void tilesThatGrowInAnyBatchesGiveTheSameTree() {
        TreeHash hash = TreeHash.SM3;
        List<byte[]> leaves = leaves(hash, 66_000);
        Map<String, Tile> stored = new HashMap<>();
        Map<Integer, Long> last = new HashMap<>();
        Random random = new Random(5);
        for (int size = 0; size < leaves.size(); ) {
            int batch = Math.min(1 + random.nextInt(5_000), leaves.size() - size);
            Growth growth =
                    new Growth(
                            hash,
                            level -> {
                                Tile edge =
                                        stored.getOrDefault(
                                                level + "/" + last.getOrDefault(level, 0L),
                                                Tile.begun(level, 0));
                                return edge.whole() ? Tile.begun(level, edge.place() + 1) : edge;
                            });
            leaves.subList(size, size + batch).forEach(growth::add);
            for (Tile tile : growth.changed()) {
                stored.put(tile.level() + "/" + tile.place(), tile);
                last.merge(tile.level(), tile.place(), Math::max);
            }
            size += batch;
        }
        MerkleTree tree =
                new MerkleTree(
                        hash,
                        (level, index) -> {
                            int within = level % Tile.LEVELS;
                            long first = index << within;
                            return Objects.requireNonNull(
                                            stored.get(
                                                    level / Tile.LEVELS + "/" + first / Tile.WIDTH))
                                    .root(hash, (int) (first % Tile.WIDTH), 1 << within);
                        });
        GrowingTree growing = new GrowingTree(hash);
        leaves.forEach(growing::add);

        assertThat(tree.root(leaves.size())).isEqualTo(growing.root());
        assertThat(
                        Proofs.includes(
                                hash,
                                leaves.get(65_999),
                                65_999,
                                leaves.size(),
                                tree.inclusion(65_999, leaves.size()),
                                growing.root()))
                .isTrue();
    }
}
