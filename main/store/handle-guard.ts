import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';

/** Runs `check` before each query of a handle: a handle used where it must not be fails at once instead of hanging. */
export class HandleGuard implements KyselyPlugin {
  readonly #check: () => void;

  constructor(check: () => void) {
    this.#check = check;
  }

  transformQuery({ node }: PluginTransformQueryArgs): PluginTransformQueryArgs['node'] {
    this.#check();
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<PluginTransformResultArgs['result']> {
    return result;
  }
}
