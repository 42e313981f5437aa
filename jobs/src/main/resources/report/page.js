'use strict';
(function () {
  var charts = [];
  document.querySelectorAll('script[data-chart]').forEach(function (data) {
    var box = document.getElementById(data.dataset.chart);
    var option = JSON.parse(data.textContent);
    var unit = box.dataset.unit;
    if (option.tooltip) {
      option.tooltip.confine = true;
      option.tooltip.valueFormatter = function (value) {
        return value == null ? '—' : Number(value).toFixed(unit === '%' ? 1 : unit === '项' ? 0 : 2) + (unit === '%' ? '%' : ' ' + unit);
      };
    }
    if (option.textStyle) option.textStyle.fontFamily = getComputedStyle(document.body).fontFamily;
    box.textContent = '';
    box.setAttribute('aria-hidden', 'true');
    var chart = echarts.init(box, null, { renderer: 'svg' });
    chart.setOption(option);
    narrow(chart, option, box);
    charts.push({ chart: chart, option: option, box: box });
  });

  // Rings have no room for labels on a phone: a legend takes their place.
  function narrow(chart, option, box) {
    var small = box.clientWidth < 460;
    if (option.yAxis && option.yAxis.type === 'category') {
      chart.setOption({ yAxis: { axisLabel: { width: small ? 92 : 168 } } });
    }
    if (option.xAxis && option.xAxis.type === 'category' && option.series.length && option.series[0].type === 'bar') {
      chart.setOption({
        xAxis: { axisLabel: { rotate: small ? 40 : 0 } },
        series: option.series.map(function () { return { label: { fontSize: small ? 9 : 11 }, barGap: small ? '60%' : '30%' }; })
      });
    }
    if (!option.series.length || option.series[0].type !== 'pie') return;
    chart.setOption({
      legend: { show: small, bottom: 0, left: 'center', itemWidth: 10, itemHeight: 10 },
      series: [{ label: { show: !small }, labelLine: { show: !small }, center: ['50%', small ? '38%' : '50%'] }]
    });
  }

  function fit() {
    charts.forEach(function (each) {
      each.chart.resize();
      narrow(each.chart, each.option, each.box);
    });
  }
  window.addEventListener('resize', fit);
  window.addEventListener('beforeprint', fit);
  window.addEventListener('afterprint', fit);

  document.querySelectorAll('form.filter').forEach(function (form) {
    var table = document.getElementById(form.dataset.for);
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
    var count = document.querySelector('[data-count="' + form.dataset.for + '"]');
    var unfiltered = count.textContent;
    var shown = Number(table.dataset.shown);
    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.querySelector('input').addEventListener('input', function (event) {
      var words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
      var hits = 0;
      rows.forEach(function (row, index) {
        var hit = words.every(function (word) { return texts[index].indexOf(word) >= 0; });
        row.hidden = words.length ? !hit : index >= shown;
        if (hit) hits++;
      });
      count.textContent = words.length ? '符合条件的 ' + hits + ' 项。' : unfiltered;
    });
  });
})();
