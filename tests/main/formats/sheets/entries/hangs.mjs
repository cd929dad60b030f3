// Answers nothing and cannot be asked to stop: what a hostile file makes of a reader inside one native call.
process.on('message', () => {
  for (;;) Math.sqrt(2);
});
