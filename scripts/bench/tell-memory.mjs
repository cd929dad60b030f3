// Loaded before the browser host by `soak-packs.mjs`, with `--expose-gc`: on SIGUSR2 the host throws away what nobody holds
// and prints what is left. Without that, a look at its memory tells when V8 last tidied, not what a pack leaves behind.
if (process.send === undefined) {
  // the first time finds buffers that nobody holds, and they are freed a turn later
  const collect = async () => {
    for (let i = 0; i < 3; i += 1) {
      globalThis.gc();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const tell = () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    process.stdout.write(`PLUMBLINE_MEMORY ${JSON.stringify({ rss, heapUsed, external })}\n`);
  };
  process.on('SIGUSR2', () => void collect().then(tell));
}
