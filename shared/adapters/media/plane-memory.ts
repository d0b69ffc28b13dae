import { KERNEL_BASE64 } from './kernel/plane-kernel-bytes.ts';
import { wasm } from './kernel/web-assembly.ts';

/** The exports of plane-kernel.as, which documents them. All arguments are 32-bit numbers. */
export interface PlaneKernel {
  readonly blend: (...args: readonly number[]) => void;
  readonly blendWhole: (...args: readonly number[]) => void;
  readonly blendScaled: (...args: readonly number[]) => void;
  readonly shiftCopy: (...args: readonly number[]) => void;
  readonly reveal: (...args: readonly number[]) => void;
  readonly tint: (...args: readonly number[]) => void;
  readonly widenRow: (...args: readonly number[]) => void;
  readonly blendRows: (...args: readonly number[]) => number;
  readonly separate: (...args: readonly number[]) => void;
  readonly spread: (...args: readonly number[]) => void;
  readonly stretchRow: (...args: readonly number[]) => void;
  readonly sumRows: (...args: readonly number[]) => void;
}

/** Linear memory in which pictures lie and the kernel works. Not shared between threads. */
export interface PlaneMemory {
  readonly kernel: PlaneKernel;
  /** Address of `size` zeroed bytes; grows the memory where needed. */
  readonly allocate: (size: number) => number;
  readonly release: (address: number) => void;
  /** A view that is valid until the next `allocate`. */
  readonly view: (address: number, size: number) => Uint8Array<ArrayBuffer>;
  readonly floats: (address: number, length: number) => Float32Array<ArrayBuffer>;
}

const PAGE = 65_536;
/** The kernel's vector loads may reach this far beyond a picture's last sample. */
const SLACK = 32;
const MOST_PAGES = 16_384;

let compiled: object | undefined;

interface Block {
  address: number;
  size: number;
}

/** First fit over a sorted list of free blocks; neighbours are joined again when they are released. */
const createHeap = (grow: (end: number) => void, start: number) => {
  const free: Block[] = [];
  const used = new Map<number, number>();
  let end = start;
  const take = (size: number): number => {
    const index = free.findIndex((block) => block.size >= size);
    const block = free[index];
    if (block === undefined) {
      const address = end;
      end += size;
      grow(end);
      return address;
    }
    const { address } = block;
    block.address += size;
    block.size -= size;
    if (block.size === 0) free.splice(index, 1);
    return address;
  };
  const give = (address: number, size: number): void => {
    const at = free.findIndex((block) => block.address > address);
    const index = at === -1 ? free.length : at;
    free.splice(index, 0, { address, size });
    for (const i of [index, index - 1]) {
      const left = free[i];
      const right = free[i + 1];
      if (left === undefined || right === undefined || left.address + left.size !== right.address) continue;
      left.size += right.size;
      free.splice(i + 1, 1);
    }
  };
  return { take, give, used };
};

/** Compiles the kernel once a process and gives it a memory of its own. */
export const createPlaneMemory = (): PlaneMemory => {
  compiled ??= new wasm.Module(Buffer.from(KERNEL_BASE64, 'base64'));
  const memory = new wasm.Memory({ initial: 1, maximum: MOST_PAGES });
  const kernel = new wasm.Instance(compiled, { env: { memory } }).exports as PlaneKernel;
  const heap = createHeap((end) => {
    const pages = memory.buffer.byteLength / PAGE;
    const missing = Math.ceil((end + SLACK) / PAGE) - pages;
    // By doubling: the collector counts the whole memory anew each time it grows. Pages that nobody wrote to take no room.
    if (missing > 0) memory.grow(Math.max(missing, Math.min(pages, MOST_PAGES - pages)));
  }, PAGE);
  const view = (address: number, size: number): Uint8Array<ArrayBuffer> =>
    new Uint8Array(memory.buffer, address, size);
  return {
    kernel,
    allocate: (size) => {
      const rounded = (size + SLACK + 15) & ~15;
      const address = heap.take(rounded);
      heap.used.set(address, rounded);
      view(address, rounded).fill(0);
      return address;
    },
    release: (address) => {
      const size = heap.used.get(address);
      if (size !== undefined) heap.give(address, size);
      heap.used.delete(address);
    },
    view,
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
  };
};
