import { Memory } from '../diagnostics/index.ts';
import { builtInHelpers, type PartialMemory, PartialsTogether } from './compile/compile-partials.ts';
import { keepReady, noReadyPartials, type PreparedPartial, type ReadyPartials } from './compile/ready-partials.ts';
import { helperNames } from './helpers/index.ts';
import type { Labels } from './labels.ts';
import type { LocatedManifest } from './template-manifest.ts';

/** More than a template and those that it extends hold. */
const mostFiles = 500;

/**
 * What was made of the files of templates. Whoever loads a template again with the same memory, as the preview does
 * after each change, makes anew only what has changed.
 */
export class TemplateMemory implements PartialMemory {
  readonly ready: ReadyPartials;
  readonly manifests = new Memory<LocatedManifest | null>(mostFiles);
  readonly labels = new Memory<Labels | null>(mostFiles);
  readonly partials = new Memory<PreparedPartial | null>(mostFiles);
  readonly together = new PartialsTogether();

  /** `ready` is what another memory kept. */
  constructor(ready: ReadyPartials = noReadyPartials) {
    this.ready = ready;
  }

  /** What has been prepared up to now, for programs that start later. */
  keep(): ReadyPartials {
    return keepReady(
      [...builtInHelpers, ...helperNames],
      this.partials.results().filter((partial) => partial !== null),
    );
  }
}
