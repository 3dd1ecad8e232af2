/** @jsxRuntime automatic */
/** @jsxImportSource other */
export const source = <a/>;
