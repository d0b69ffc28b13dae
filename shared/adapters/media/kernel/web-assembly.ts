/** The part of the platform's WebAssembly that the kernel needs; Node's typings do not declare its values. */
interface Platform {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number; maximum: number }) => WasmMemory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** Adds 64 KiB pages; views of the old buffer become empty. */
  readonly grow: (pages: number) => number;
}

export const wasm = (globalThis as unknown as { readonly WebAssembly: Platform }).WebAssembly;
