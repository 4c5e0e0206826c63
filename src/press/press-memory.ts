import { Memory } from '../diagnostics/index.ts';
import { EngineMemory, type FontCollection } from '../engine/index.ts';
import { type ReadyPartials, TemplateMemory } from '../template/index.ts';

/**
 * What is kept from one printing to the next by whoever prints the same briefs again and again, as the preview does.
 * Everything in it is known by its content, so that nothing outdated is ever used.
 */
export class PressMemory {
  readonly templates: TemplateMemory;
  readonly engine = new EngineMemory();
  readonly fonts = new Memory<FontCollection>(1);

  /** With partials that need not be prepared anew, if there are any. */
  constructor(ready?: ReadyPartials) {
    this.templates = new TemplateMemory(ready);
  }
}
