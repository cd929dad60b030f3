// Ends without an answer, as a process out of memory does.
process.on('message', () => process.exit(134));
