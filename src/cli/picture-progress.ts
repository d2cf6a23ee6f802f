/** Milliseconds between two lines of a log. */
const NOW_AND_THEN = 10_000;
const BAR = 24;

/** Shows how pictures get on: a bar on a terminal, a line now and then in a log. */
export function pictureProgress(): (done: number, total: number) => void {
  let told = performance.now();
  return (done, total) => {
    if (process.stdout.isTTY) {
      const filled = Math.round((done / total) * BAR);
      process.stdout.write(
        `\rPictures ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total}${done === total ? '\n' : ''}`,
      );
    } else if (performance.now() - told > NOW_AND_THEN) {
      told = performance.now();
      console.log(`Made ${done} of ${total} pictures.`);
    }
  };
}
