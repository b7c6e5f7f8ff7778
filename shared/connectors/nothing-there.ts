/**
 * Whether a platform says no because there is nothing of what was asked for: an empty list in words.
 * What they say of an organisation, an item or a right is not meant.
 */
export function saysNothingThere(words: string): boolean {
  return NOTHING_THERE.test(words);
}

const NOTHING_THERE =
  /(?:采购单|订单|单据|计划|明细|数据|记录|结果).{0,4}(?:不存在|未找到|查无|为空)|(?:未查询到|查询不到|没有查询到|未查到|查无|暂无|没有|无)(?:符合条件的?|满足条件的?|相关的?|对应的?|任何|该|此)?(?:采购|订单|计划|明细|配送){0,2}(?:数据|记录|信息|明细|结果|订单|计划)/u;
