export interface Config { port: number }
export class Service {}
