export interface Deep {}
