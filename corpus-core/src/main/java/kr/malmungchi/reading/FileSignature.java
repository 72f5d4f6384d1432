package kr.malmungchi.reading;

import java.util.HexFormat;
import java.util.Optional;

/** Names a binary format by the bytes that its files begin with. */
enum FileSignature {
  PDF("a PDF file", "25504446 2D"),
  HWP_3("an HWP 3 file", "48575020 446F6375 6D656E74 2046696C 65"),
  OLE("an HWP 5 or older Office file", "D0CF11E0 A1B11AE1"),
  ZIP("a ZIP file, or a document packed as one (DOCX, HWPX, EPUB)", "504B0304"),
  EMPTY_ZIP("an empty ZIP file", "504B0506"),
  RTF("an RTF file", "7B5C7274 66"),
  GZIP("a gzip file", "1F8B08"),
  SEVEN_ZIP("a 7z file", "377ABCAF 271C"),
  RAR("a RAR file", "52617221 1A07"),
  XZ("an xz file", "FD377A58 5A00"),
  PNG("a PNG picture", "89504E47 0D0A1A0A"),
  JPEG("a JPEG picture", "FFD8FF"),
  GIF("a GIF picture", "47494638"),
  TIFF("a TIFF picture", "49492A00"),
  RIFF("a WebP picture or a sound file", "52494646 ........ 57"),
  MP3("an MP3 file", "49443303"),
  MP4("an MP4 film", "........ 66747970"),
  SQLITE("an SQLite database", "53514C69 74652066 6F726D61 7420"),
  ELF("a program", "7F454C46"),
  CLASS("a Java class", "CAFEBABE");

  private final String description;
  private final String mark;

  FileSignature(String description, String mark) {
    this.description = description;
    this.mark = mark.replace(" ", "");
  }

  static Optional<FileSignature> of(byte[] bytes) {
    String start = HexFormat.of().withUpperCase().formatHex(bytes, 0, Math.min(bytes.length, 32));
    for (FileSignature signature : values()) {
      if (signature.begins(start)) {
        return Optional.of(signature);
      }
    }
    return Optional.empty();
  }

  /** For people: {@code a PDF file}. */
  String description() {
    return description;
  }

  private boolean begins(String hex) {
    if (hex.length() < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (mark.charAt(i) != '.' && mark.charAt(i) != hex.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
