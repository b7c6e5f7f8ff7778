/** `/_panel`: faults by button, the book, and what a distributor would do. For people; tests use `/_control`. */
export const PANEL_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8" />
<title>平台模拟器</title>
<style>
  body { font: 14px/1.5 sans-serif; margin: 1.5rem; color: #1f2329; }
  table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; }
  th, td { border: 1px solid #d0d3d6; padding: 2px 8px; text-align: left; font-variant-numeric: tabular-nums; }
  input[type='number'] { width: 6em; }
  #problem { color: #b42318; min-height: 1.5em; }
</style>
<h1 id="title">平台模拟器</h1>
<p id="problem" role="alert"></p>
<section aria-labelledby="faults"><h2 id="faults">故障</h2>
  <p><label>随机种子 <input id="seed" type="number" value="1" /></label>
    <button id="apply" type="button">按比例施加</button>
    <button id="clear" type="button">全部撤除</button> <span id="count"></span></p>
  <table><caption>每种故障：占报文的比例（0 到 1），或只对下一条报文</caption><thead><tr><th>故障</th><th>比例</th><th>下一条</th></tr></thead><tbody id="rates"></tbody></table>
</section>
<section aria-labelledby="lines"><h2 id="lines">平台上的明细</h2>
  <p><button id="void" type="button">立即作废全部未发货明细（超 7 日规则）</button></p>
  <table><thead><tr><th>我方明细号</th><th>平台明细号</th><th>数量</th><th>单价</th><th>状态</th><th>操作</th></tr></thead><tbody id="line-rows"></tbody></table>
</section>
<section aria-labelledby="log"><h2 id="log">故障记录</h2>
  <table><thead><tr><th>报文序号</th><th>操作</th><th>故障</th><th>种子</th></tr></thead><tbody id="log-rows"></tbody></table>
</section>
<script>
  const at = (id) => document.getElementById(id);
  const cell = (text) => { const td = document.createElement('td'); td.textContent = String(text); return td; };
  const row = (...cells) => { const tr = document.createElement('tr'); tr.append(...cells); return tr; };
  const button = (text, action) => { const b = document.createElement('button'); b.type = 'button'; b.textContent = text; b.onclick = action; return b; };
  const holding = (...nodes) => { const td = document.createElement('td'); td.append(...nodes); return td; };
  const STANDINGS = { draft: '未提交', sent: '已提交', void: '已作废' };
  async function ask(body) {
    const answer = await fetch('/_control', body ? { method: 'POST', body: JSON.stringify(body) } : {});
    const told = await answer.json();
    at('problem').textContent = told.problem ?? '';
    if (answer.ok) show(told);
  }
  function show(told) {
    at('title').textContent = '平台模拟器：' + told.name;
    at('count').textContent = '已收报文 ' + told.messages + ' 条，明细 ' + told.lineCount + ' 条';
    if (at('rates').children.length === 0) {
      at('seed').value = told.plan.seed;
      for (const fault of told.faultNames) {
        const rate = document.createElement('input');
        Object.assign(rate, { type: 'number', min: 0, max: 1, step: 0.01, value: told.plan.rates[fault] ?? 0 });
        rate.dataset.fault = fault;
        rate.setAttribute('aria-label', told.faultWords[fault]);
        at('rates').append(row(cell(told.faultWords[fault] + '（' + fault + '）'), holding(rate), holding(button('下一条', () => ask({ action: 'next', fault })))));
      }
    }
    at('line-rows').replaceChildren(...told.lines.map((line) => row(
      cell(line.ourLineId), cell(line.platformLineId), cell(line.quantity), cell(line.price), cell(STANDINGS[line.standing]),
      holding(...(line.standing === 'sent' ? [
        button('接受', () => ask({ action: 'respond', platformLineId: line.platformLineId, answer: 'accept' })),
        button('拒绝', () => ask({ action: 'respond', platformLineId: line.platformLineId, answer: 'decline' })),
        button('全部发货', () => ask({ action: 'ship', platformLineId: line.platformLineId, quantity: line.quantity, lot: 'LOT-1', expiresOn: '2030-12-31' })),
      ] : [])))));
    at('log-rows').replaceChildren(...told.log.slice().reverse().map((one) => row(cell(one.number), cell(one.operation), cell(told.faultWords[one.fault]), cell(one.seed))));
  }
  at('apply').onclick = () => {
    const rates = {};
    for (const input of document.querySelectorAll('[data-fault]')) if (Number(input.value) > 0) rates[input.dataset.fault] = Number(input.value);
    ask({ action: 'set', seed: Number(at('seed').value), rates });
  };
  at('clear').onclick = () => { at('rates').replaceChildren(); ask({ action: 'clear' }); };
  at('void').onclick = () => ask({ action: 'void-unshipped' });
  ask();
  setInterval(() => ask(), 2000);
</script>
</html>
`;
