/** Thrown if a script asks for a defined measure, or a catalogue, of which nothing was filed. */
export class NothingFiled extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`nothing was filed for "${what}"`);
    this.what = what;
  }
}
