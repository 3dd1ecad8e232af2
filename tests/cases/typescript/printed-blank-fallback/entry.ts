const make = () => <{ a: number }>{ a: 1 };
const multi = () => {
  return <{
    a: number
  }>make();
};
console.log(make(), multi(), (<any>make)());
