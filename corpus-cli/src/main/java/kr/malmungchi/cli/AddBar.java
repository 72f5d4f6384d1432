package kr.malmungchi.cli;

import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.AddResult;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on standard error that grows with every file. */
final class AddBar implements AddProgress, AutoCloseable {
  private final ProgressBar bar;

  AddBar(String task) {
    bar =
        new ProgressBarBuilder().setTaskName(task).setInitialMax(-1).clearDisplayOnFinish().build();
  }

  @Override
  public void file(AddResult result, int done, int total) {
    bar.maxHint(total).stepTo(done);
  }

  @Override
  public void close() {
    bar.close();
  }
}
