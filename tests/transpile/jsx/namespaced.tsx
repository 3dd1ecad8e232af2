// {"jsx":"react"}
const React = { createElement: (...a: any[]) => ['el', ...a] };
console.log(JSON.stringify([<svg:path xlink:href="x" a:b={1} />, <x:y>text</x:y>]));
class K { render() { return <this.tag a="1" />; } tag = 'tag'; }
console.log(JSON.stringify(new K().render()));
