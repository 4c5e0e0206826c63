import type { DataPath, LifecycleEvent, Treaty } from '../brief.ts';
import { parseEdtf } from '../edtf.ts';
import { type Finding, forEach, type Lint } from './lint.ts';

const steps: readonly LifecycleEvent['event'][] = ['signed', 'ratified', 'entered_into_force'];

interface Dated {
  readonly path: DataPath;
  readonly event: LifecycleEvent['event'];
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
}

const onTreaty = (check: (treaty: Treaty) => readonly Finding[]): Lint['check'] => {
  return ({ treaty }) => (treaty === null ? [] : check(treaty));
};

const datedEvents = (treaty: Treaty): readonly Dated[] =>
  treaty.lifecycle.flatMap(({ event, date }, index) => {
    const parsed = typeof date === 'string' ? parseEdtf(date) : null;
    if (!parsed || typeof date !== 'string') return [];
    const path = ['treaty', 'lifecycle', index, 'date'];
    return [{ path, event, text: date, earliest: parsed.earliest ?? '', latest: parsed.latest ?? '9999' }];
  });

const stepsBefore = (event: LifecycleEvent['event']): readonly string[] =>
  steps.slice(0, Math.max(steps.indexOf(event), 0));

const words = (event: string): string => event.replaceAll('_', ' ');

/** Compares only where the dates leave no doubt. */
const order: Lint = {
  id: 'TREATY-order',
  check: onTreaty((treaty) => {
    const events = datedEvents(treaty);
    return events.flatMap((later) => {
      const before = stepsBefore(later.event);
      const earlier = events.find((event) => before.includes(event.event) && event.earliest > later.latest);
      if (!earlier) return [];
      const message = `"${words(later.event)}" on ${later.text} lies before "${words(earlier.event)}" on ${earlier.text}`;
      return [{ path: later.path, message }];
    });
  }),
};

const registeredEarly: Lint = {
  id: 'TREATY-registered-early',
  check: onTreaty((treaty) => {
    const events = datedEvents(treaty);
    const force = events.find(({ event }) => event === 'entered_into_force');
    const hint = 'a treaty is registered with the United Nations only after it has entered into force';
    return events
      .filter(({ event, latest }) => event === 'registered_un' && (!force || latest < force.earliest))
      .map(({ path }) => ({ path, message: 'the treaty is registered before it is in force', hint }));
  }),
};

const rung: Lint = {
  id: 'TREATY-rung',
  check: onTreaty(({ ladder }) =>
    forEach(ladder?.places ?? [], ['treaty', 'ladder', 'places'], (place, path) => {
      const count = ladder?.rungs.length ?? 0;
      return place.rung > count
        ? { path: [...path, 'rung'], message: `there is no rung ${place.rung}; the ladder has ${count}` }
        : null;
    }),
  ),
};

export const treatyLints: readonly Lint[] = [order, registeredEarly, rung];
