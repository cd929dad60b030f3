import fc from 'fast-check';

/**
 * Property tests draw the same cases on every run, so that a red run says that a change broke something and not that luck
 * found an old fault on somebody else's machine. `PLUMBLINE_SEED=12345 npm test` draws others: a fault found so gets a test of
 * its own.
 */
const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20_181_009);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
