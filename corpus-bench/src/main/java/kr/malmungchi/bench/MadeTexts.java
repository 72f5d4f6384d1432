package kr.malmungchi.bench;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.io.Resources;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes texts of any length and folders of any number of small files, the same every time. */
final class MadeTexts {
  /** Texts by the lines that they repeat; {@code %d} counts. */
  static final Map<String, String> SHAPES =
      new TreeMap<>(
          Map.of(
              "book",
                  "%d. 강의 이름\n\n강은 산에서 와서 바다로 갑니다. 이름은 지나는 마을마다 다르지만, 물은 같은 물입니다. \"어디에서 오느냐\"고 물으면 저마다 다른 산을 가리켰습니다.\n\n다리를 놓은 해는 아무도 모릅니다. 돌에 새긴 글자는 닳았고, 종이에 적은 것은 떠내려갔습니다.[1]\n\n[1] 마을 책에는 %d년이라고 적혀 있다.\n\n",
              "chat", "%d시에 만나요\n네\n비가 온대요 우산 챙기세요\n",
              "wrapped",
                  "이 글은 한 줄의 너비가 정해져 있어서 문장이 %d번째 줄에 걸쳐 있고\n다음 줄에서도 끝나지 않은 채로 한동안 이어지다가 여기에서 끝난다.\n",
              "line", "강은 산에서 와서 %d번째 바다로 갑니다. ",
              "numbers", "%d. 2\n"));

  private static final List<String> FILES =
      List.of("blog.txt", "forum.txt", "news.txt", "note.md", "page.html");
  private static final int FILES_IN_A_FOLDER = 1_000;

  private MadeTexts() {}

  /** One text of a shape. */
  static void write(Path file, String shape, long bytes) throws IOException {
    long written = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 1; written < bytes; i++) {
        String text =
            checkNotNull(SHAPES.get(shape), shape).replace("%d", Integer.toString(i % 99 + 1));
        writer.write(text);
        written += text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
  }

  /** Many files of about a kilobyte: saved blog, forum and news pages, notes, web pages. */
  static void writeFiles(Path folder, int number) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : FILES) {
      texts.add(
          Resources.toString(
              Resources.getResource(MadeTexts.class, "made/" + name), StandardCharsets.UTF_8));
    }
    for (int i = 0; i < number; i++) {
      Path inner = folder.resolve("%05d".formatted(i / FILES_IN_A_FOLDER));
      Files.createDirectories(inner);
      String name = FILES.get(i % FILES.size());
      Files.writeString(
          inner.resolve(i + "-" + name),
          texts.get(i % FILES.size()).replace("%d", Integer.toString(i)));
    }
  }
}
