export default [...'ab'].map((x) => ({ x }))
