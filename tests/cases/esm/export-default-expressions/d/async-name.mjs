var async = 'async as a name'
export default async
