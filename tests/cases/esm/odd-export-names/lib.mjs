const x = 1;
export { x as __proto__, x as constructor, x as hasOwnProperty, x as toString, x as valueOf, x as if, x as class, x as await, x as let, x as static, x as eval, x as arguments };
