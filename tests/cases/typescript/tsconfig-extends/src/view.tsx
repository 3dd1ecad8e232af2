const make = (name: string) => `made ${name}`;
export const view = <a />;
