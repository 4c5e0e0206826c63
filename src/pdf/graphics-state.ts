/** What operators have set so far, to leave out those that change nothing. Copied at `q`, dropped at `Q`. */
export interface GraphicsState {
  readonly fill: string;
  readonly stroke: string;
  readonly font: string;
  readonly lineWidth: string;
  readonly lineStyle: string;
  readonly alpha: string;
  /** Product of the opacities around. */
  readonly opacity: number;
}

/** The state at the beginning of a page (ISO 32000-1 §8.4.1). */
export const initialState: GraphicsState = {
  fill: '0 g',
  stroke: '0 G',
  font: '',
  lineWidth: '1',
  lineStyle: '0 J 0 j [] 0 d',
  alpha: '',
  opacity: 1,
};
