export interface Props { label: string, children?: any }
