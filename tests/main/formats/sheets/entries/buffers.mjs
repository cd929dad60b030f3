// Takes ever more memory outside the heap, which V8's own limit does not see.
const kept = [];
process.on('message', () => {
  setInterval(() => kept.push(Buffer.alloc(8 * 1024 * 1024, 1)), 5);
});
