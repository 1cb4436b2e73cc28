declare module 'bpmn-auto-layout' {
  /** Adds to a process where each of its parts stands. */
  export function layoutProcess(bpmn: string): Promise<string>;
}
