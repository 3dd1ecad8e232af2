/* @jsxRuntime automatic */
export const automatic = <a/>;
