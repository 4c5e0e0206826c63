import type { Matrix } from '../paint/display-list.ts';

/** What operators have set so far, to leave out those that change nothing. Copied at `q`, dropped at `Q`. */
export interface GraphicsState {
  readonly fill: string;
  readonly stroke: string;
  readonly font: string;
  readonly lineWidth: string;
  readonly lineStyle: string;
  readonly miterLimit: string;
  readonly alpha: string;
  /** From the px of here to the space that the stream began with, which patterns count from. */
  readonly matrix: Matrix;
}

/** The state at the beginning of a page (ISO 32000-1 §8.4.1). */
export const initialState: GraphicsState = {
  fill: '0 g',
  stroke: '0 G',
  font: '',
  lineWidth: '1',
  lineStyle: '0 J 0 j [] 0 d',
  miterLimit: '10 M',
  alpha: '',
  matrix: [1, 0, 0, 1, 0, 0],
};

/** A group begins with what was set where it is shown, but without alpha (ISO 32000-1 §11.6.6). */
export const unknownState: GraphicsState = {
  ...initialState,
  fill: '',
  stroke: '',
  lineWidth: '',
  lineStyle: '',
  miterLimit: '',
};
