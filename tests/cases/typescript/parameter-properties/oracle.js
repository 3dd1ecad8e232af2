// Made of the TypeScript by its own compiler, version 5.9.3.
class Base {
    name;
    count;
    _secret;
    constructor(name, count = 1, _secret) {
        this.name = name;
        this.count = count;
        this._secret = _secret;
    }
    show() { return [this.name, this.count, this._secret]; }
}
class Derived extends Base {
    count;
    tags;
    own;
    constructor(count, tags = []) {
        super('derived', count + 1);
        this.count = count;
        this.tags = tags;
        this.own = this.tags.join('+');
    }
}
console.log(new Base('base').show(), JSON.stringify(new Derived(2, ['a', 'b'])), Base.length);
