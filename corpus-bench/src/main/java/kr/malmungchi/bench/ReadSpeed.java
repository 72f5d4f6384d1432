package kr.malmungchi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;

/**
 * CPU time of reading plain texts of growing sizes, and the ratio of each to the one before: 2.0
 * for a text twice as long is linear. Run it with a small heap to see that it is enough.
 */
final class ReadSpeed {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Texts by the lines that they repeat; {@code %d} counts. */
  private static final Map<String, String> SHAPES =
      new TreeMap<>(
          Map.of(
              "book",
                  "%d. 강의 이름\n\n강은 산에서 와서 바다로 갑니다. 이름은 지나는 마을마다 다르지만, 물은 같은 물입니다. \"어디에서 오느냐\"고 물으면 저마다 다른 산을 가리켰습니다.\n\n다리를 놓은 해는 아무도 모릅니다. 돌에 새긴 글자는 닳았고, 종이에 적은 것은 떠내려갔습니다.[1]\n\n[1] 마을 책에는 %d년이라고 적혀 있다.\n\n",
              "chat", "%d시에 만나요\n네\n비가 온대요 우산 챙기세요\n",
              "wrapped",
                  "이 글은 한 줄의 너비가 정해져 있어서 문장이 %d번째 줄에 걸쳐 있고\n다음 줄에서도 끝나지 않은 채로 한동안 이어지다가 여기에서 끝난다.\n",
              "line", "강은 산에서 와서 %d번째 바다로 갑니다. ",
              "numbers", "%d. 2\n"));

  private ReadSpeed() {}

  static void measure(List<String> megabytes) throws IOException {
    System.out.println("shape      MB   CPU s  ratio  most heap MB   blocks");
    for (Map.Entry<String, String> shape : SHAPES.entrySet()) {
      double before = 0;
      for (String size : megabytes) {
        before = measure(shape.getKey(), shape.getValue(), Double.parseDouble(size), before);
      }
    }
  }

  private static double measure(String name, String piece, double megabytes, double before)
      throws IOException {
    Path file = Files.createTempFile("read-speed", ".txt");
    try {
      write(file, piece, (long) (megabytes * (1 << 20)));
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      Limits limits = Limits.defaults();
      Source source = Source.file(file, "read.txt");
      long start = SYSTEM.getProcessCpuTime();
      Document document =
          Readers.standard(limits).readerOf(source).read(source.load(limits.fileBytes()));
      double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
      System.out.printf(
          "%-8s %5.1f %7.1f %6.2f %13d %8d%n",
          name,
          megabytes,
          seconds,
          before == 0 ? Double.NaN : seconds / before,
          heap() >> 20,
          document.blocks().size());
      return seconds;
    } finally {
      Files.delete(file);
    }
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static void write(Path file, String piece, long bytes) throws IOException {
    long written = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 1; written < bytes; i++) {
        String text = piece.replace("%d", Integer.toString(i % 99 + 1));
        writer.write(text);
        written += text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
  }
}
