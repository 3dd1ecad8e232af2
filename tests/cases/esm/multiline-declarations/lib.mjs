export
default 41
export async function /* named async */ async() {}
export
function
*
gen
(
)
{}
export const
f = // comment
  () =>
    'f'
