package zhiqiang.files.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqiang.platform.ServerKey;

/// What is sealed opens as it was, in its place, with its key, or not at all.
class SealingTest {
    private static final int BEFORE = 80;
    private static final int SEGMENT = 64 << 10;
    private static final int TAG = 16;
    private static final int FIRST = SEGMENT - BEFORE - TAG;
    private static final int OTHERS = SEGMENT - TAG;

    @TempDir Path folder;
    private Sealing sealing;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        sealing = new Sealing(new ServerKey("", folder));
        file = folder.resolve("sealed");
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private void seal(byte[] content) throws IOException {
        Sealing.Sealed sealed =
                sealing.seal(new ByteArrayInputStream(content), file, digest -> "here");
        assertThat(sealed.size()).isEqualTo(content.length);
    }

    private byte[] opened() throws IOException {
        try (SeekableByteChannel channel = sealing.open(file, "here")) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    private void doesNotOpen() {
        assertThatThrownBy(this::opened).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                100,
                FIRST - 1,
                FIRST,
                FIRST + 1,
                FIRST + OTHERS,
                FIRST + OTHERS + 1,
                1_000_000
            })
    void aContentOfAnySizeOpensAsItWas(int size) throws IOException {
        seal(content(size));

        assertThat(opened()).isEqualTo(content(size));
    }

    @Test
    void theDigestIsThatOfTheContentItself() throws IOException {
        assertThat(
                        sealing.seal(
                                        new ByteArrayInputStream(
                                                "abc".getBytes(StandardCharsets.US_ASCII)),
                                        file,
                                        digest -> digest)
                                .sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theSameContentNeverLooksTheSameAndShowsNothingOfItself() throws IOException {
        byte[] content = "身份证号".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        seal(content);
        byte[] once = Files.readAllBytes(file);
        seal(content);

        assertThat(Files.readAllBytes(file)).isNotEqualTo(once);
        assertThat(new String(once, StandardCharsets.UTF_8)).doesNotContain("身份证");
    }

    @Test
    void itIsReadFromAnywhere() throws IOException {
        byte[] content = content(500_000);
        seal(content);

        try (SeekableByteChannel channel = sealing.open(file, "here")) {
            assertThat(channel.size()).isEqualTo(content.length);
            for (int from : new int[] {499_999, 0, FIRST - 1, FIRST + OTHERS - 3, 250_000}) {
                ByteBuffer some = ByteBuffer.allocate(Math.min(100, content.length - from));
                channel.position(from);
                while (some.hasRemaining()) {
                    assertThat(channel.read(some)).isPositive();
                }
                assertThat(some.array())
                        .isEqualTo(Arrays.copyOfRange(content, from, from + some.capacity()));
            }
        }
    }

    @Test
    void aBitThatWasFlippedAnywhereIsNoticed() throws IOException {
        byte[] content = content(200_000);
        seal(content);
        byte[] whole = Files.readAllBytes(file);

        for (int place :
                new int[] {0, 7, 8, 39, 40, 41, 79, 80, 65_535, 65_536, whole.length - 1}) {
            byte[] bent = whole.clone();
            bent[place] ^= 1;
            Files.write(file, bent);
            doesNotOpen();
        }
        Files.write(file, whole);
        assertThat(opened()).isEqualTo(content);
    }

    @Test
    void aFileThatWasCutIsNoticedAlsoBetweenTwoSegments() throws IOException {
        seal(content(200_000));
        byte[] whole = Files.readAllBytes(file);

        for (int length :
                new int[] {0, 8, 40, 79, 80, SEGMENT, 2 * SEGMENT, 2 * SEGMENT + 5, 200_000}) {
            Files.write(file, Arrays.copyOf(whole, length));
            doesNotOpen();
        }
    }

    @Test
    void segmentsThatWereSwappedOrDoubledAreNoticed() throws IOException {
        seal(content(300_000));
        byte[] whole = Files.readAllBytes(file);

        byte[] swapped = whole.clone();
        System.arraycopy(whole, SEGMENT, swapped, 2 * SEGMENT, SEGMENT);
        System.arraycopy(whole, 2 * SEGMENT, swapped, SEGMENT, SEGMENT);
        Files.write(file, swapped);
        doesNotOpen();
        ByteArrayOutputStream doubled = new ByteArrayOutputStream();
        doubled.write(whole);
        doubled.write(whole, SEGMENT, SEGMENT);
        Files.write(file, doubled.toByteArray());
        doesNotOpen();
    }

    @Test
    void nothingOfADamagedSegmentIsGivenOut() throws IOException {
        byte[] content = content(200_000);
        seal(content);
        byte[] whole = Files.readAllBytes(file);
        whole[SEGMENT + 100] ^= 1;
        Files.write(file, whole);

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        assertThatThrownBy(
                        () -> {
                            try (SeekableByteChannel channel = sealing.open(file, "here")) {
                                Channels.newInputStream(channel).transferTo(read);
                            }
                        })
                .isInstanceOf(IOException.class);
        assertThat(read.toByteArray()).isEqualTo(Arrays.copyOf(content, read.size()));
        assertThat(read.size()).isLessThanOrEqualTo(FIRST);
    }

    @Test
    void itOpensInNoOtherPlaceAndWithNoOtherKey(@TempDir Path elsewhere) throws Exception {
        seal(content(1_000));

        assertThatThrownBy(() -> sealing.open(file, "there")).isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () -> new Sealing(new ServerKey("", elsewhere)).open(file, "here").close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void itsKeyIsKnownAgainWithoutBeingTold(@TempDir Path elsewhere) throws Exception {
        assertThat(new Sealing(new ServerKey("", folder)).keyMark())
                .isEqualTo(sealing.keyMark())
                .isNotEqualTo(new Sealing(new ServerKey("", elsewhere)).keyMark());
    }
}
