console.log(JSON.stringify(<a b="c">{'d'}</a>));
export {};
