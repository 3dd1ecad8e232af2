import { createSSRApp, h, ref, computed, defineComponent } from 'vue';
import { renderToString } from '@vue/server-renderer';
const Child = defineComponent({ props: { n: Number }, template: '<li :class="{ odd: n % 2 }">{{ n }}</li>' });
const app = createSSRApp({
  components: { Child },
  setup() {
    const list = ref([1, 2, 3]), total = computed(() => list.value.reduce((a, b) => a + b, 0));
    return { list, total };
  },
  template: '<ul><Child v-for="n in list" :key="n" :n="n" /></ul><p>{{ total }}</p>',
});
console.log(await renderToString(app), await renderToString(createSSRApp({ render: () => h('b', { id: 'x' }, 'h') })));
