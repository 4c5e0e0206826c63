import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One page as red, green and blue bytes, one pixel for each CSS pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export const canDraw = (): boolean => spawnSync('mutool', ['-v']).error === undefined;

/** The pages of a file as `mutool` draws them at 96 dpi. */
export const picturesOf = (pdf: Uint8Array): readonly Picture[] => {
  const folder = mkdtempSync(join(tmpdir(), 'reftest-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const args = ['draw', '-q', '-r', '96', '-o', join(folder, 'p%03d.ppm'), join(folder, 'a.pdf')];
    execFileSync('mutool', args, { stdio: 'ignore' });
    const names = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
    return names.sort().map((name) => readPicture(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The portable pixmap format: `P6 width height 255`, then the bytes. */
const readPicture = (file: Buffer): Picture => {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 60).toString('latin1'));
  if (!head) throw new Error('mutool did not draw a picture');
  const [whole, width, height] = head;
  return { width: Number(width), height: Number(height), bytes: file.subarray(whole.length) };
};

/** The upper part of a picture. */
export const top = ({ width, height, bytes }: Picture, most: number): Picture => {
  const kept = Math.min(height, most);
  return { width, height: kept, bytes: bytes.subarray(0, width * kept * 3) };
};

export interface Difference {
  /** The largest difference of a colour channel. */
  readonly most: number;
  readonly pixels: number;
  /** Pixels that differ by more than an edge may be off: neither has in its neighbourhood what the other shows. */
  readonly hard: number;
}

const noise = 8;

/** What differs between two pictures; of another size, everything. A PDF need not snap its edges to whole pixels. */
export const difference = (a: Picture, b: Picture): Difference => {
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) {
    return { most: 255, pixels: a.width * a.height, hard: a.width * a.height };
  }
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let [most, pixels, hard] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const off = channelDifference(a, b, x, y);
      if (off === 0) continue;
      most = Math.max(most, off);
      pixels += 1;
      if (off > noise && !(isNear(a, b, x, y) && isNear(b, a, x, y))) hard += 1;
    }
  }
  return { most, pixels, hard };
};

const at = ({ width }: Picture, x: number, y: number): number => (y * width + x) * 3;

const channelDifference = (a: Picture, b: Picture, x: number, y: number): number => {
  const [i, j] = [at(a, x, y), at(b, x, y)];
  let most = 0;
  for (let channel = 0; channel < 3; channel++) {
    most = Math.max(most, Math.abs(a.bytes[i + channel]! - b.bytes[j + channel]!));
  }
  return most;
};

/** Whether each channel of a pixel lies between the extremes of the other picture around it. */
const isNear = (a: Picture, b: Picture, x: number, y: number): boolean => {
  for (let channel = 0; channel < 3; channel++) {
    const value = a.bytes[at(a, x, y) + channel]!;
    let [low, high] = [255, 0];
    for (let v = Math.max(0, y - 1); v <= Math.min(b.height - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(b.width - 1, x + 1); u++) {
        const near = b.bytes[at(b, u, v) + channel]!;
        low = Math.min(low, near);
        high = Math.max(high, near);
      }
    }
    if (value < low - noise || value > high + noise) return false;
  }
  return true;
};
