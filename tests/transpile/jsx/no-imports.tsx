// {"jsx":"react-jsx"}
console.log(JSON.stringify(<a b="c">{1}{2}</a>).includes('"b":"c"'), typeof globalThis);
