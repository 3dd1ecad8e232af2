class Base {
  constructor(protected readonly name: string, public count = 1, private _secret?: string) {}
  show() { return [this.name, this.count, this._secret]; }
}
class Derived extends Base {
  own: string;
  constructor(public override count: number, readonly tags: string[] = []) {
    super('derived', count + 1);
    this.own = this.tags.join('+');
  }
}
console.log(new Base('base').show(), JSON.stringify(new Derived(2, ['a', 'b'])), Base.length);
