// Takes ever more heap until it is stopped by its limit.
process.on('message', () => {
  const kept = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
});
