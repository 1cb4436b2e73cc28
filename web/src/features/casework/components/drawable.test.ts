import { readFileSync } from 'node:fs';
import { layoutProcess } from 'bpmn-auto-layout';
import { expect, test } from 'vitest';
import { drawable } from './drawable';

const process = (parts: string, more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zq="urn:zhiqiang:process:1"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" targetNamespace="urn:test">
  <process id="p">${parts}</process>${more}
</definitions>`;

const loop = process(`
  <startEvent id="begin" />
  <sequenceFlow id="f1" sourceRef="begin" targetRef="accept" />
  <userTask id="accept" name="受理" zq:en="Accept"><extensionElements /></userTask>
  <sequenceFlow id="f2" sourceRef="accept" targetRef="how" />
  <exclusiveGateway id="how" />
  <sequenceFlow id="back" sourceRef="how" targetRef="accept" />
  <sequenceFlow id="on" sourceRef="how" targetRef="end" />
  <endEvent id="end" name="办结" zq:en="Closed" />`);

test('steps are listed in the language of the reader', () => {
  expect(drawable(loop, 'zh-CN').steps).toEqual([{ id: 'accept', title: '受理' }]);
  expect(drawable(loop, 'en').steps).toEqual([{ id: 'accept', title: 'Accept' }]);
  expect(drawable(loop, 'en').bpmn).toContain('name="Closed"');
});

test('flows are named at both ends, those to a shared part last', () => {
  const { bpmn, plain } = drawable(loop, 'zh-CN');
  const part = /<exclusiveGateway.*?<\/exclusiveGateway>/s.exec(bpmn)?.[0] ?? '';
  expect(part).toMatch(/<incoming[^>]*>f2</);
  expect(part.indexOf('>on<')).toBeLessThan(part.indexOf('>back<'));
  expect(plain).not.toContain('incoming');
});

test('a file that says where its parts stand is left as it is', () => {
  const drawn = process(
    '<userTask id="accept" name="受理" />',
    '<bpmndi:BPMNShape id="s" bpmnElement="accept" />',
  );
  expect(drawable(drawn, 'zh-CN').laidOut).toBe(true);
  expect(drawable(loop, 'zh-CN').laidOut).toBe(false);
});

test('processes of the policy pack are laid out from left to right', async () => {
  for (const file of [
    '../packs/yueyang-2023/processes/data-round.bpmn',
    '../app/src/test/resources/casework/grant.bpmn',
  ]) {
    const { bpmn, steps } = drawable(readFileSync(file, 'utf8'), 'zh-CN');
    const drawn = await layoutProcess(bpmn);
    for (const { id } of steps) expect(drawn).toContain(`bpmnElement="${id}"`);
    const places = [...drawn.matchAll(/Bounds x="(\d+)" y="(\d+)"/g)];
    expect(Math.max(...places.map(([, x]) => Number(x)))).toBeGreaterThan(800);
    expect(Math.max(...places.map(([, , y]) => Number(y)))).toBeLessThan(400);
  }
});
