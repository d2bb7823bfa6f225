import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Replacement } from '../api/types';
import { arrange, type GraphNode } from './supersedence';

const WIDTH = 130;
const HEIGHT = 64;
const BOX = { width: 110, height: 28 };

/** Which update replaces which: the newest at the top, an arrow from each to what it replaces. */
export function SupersedenceGraph({ own, replacements }: { own: string[]; replacements: Replacement[] }) {
  const { t } = useTranslation();
  const arrow = useId();
  const nodes = arrange([...new Set(own)], replacements);
  const byName = new Map(nodes.map((node) => [node.name, node]));
  if (nodes.length === 0) {
    return null;
  }
  const columns = Math.max(...nodes.map((node) => node.column)) + 1;
  const rows = Math.max(...nodes.map((node) => node.row)) + 1;
  const drawn = replacements.flatMap(({ newer, older }) => {
    const from = byName.get(newer);
    const to = byName.get(older);
    return from && to ? [{ from, to }] : [];
  });
  return (
    <figure className="graph">
      <figcaption>{t('story.supersedence')}</figcaption>
      <div className="table-frame">
        <svg
          role="img"
          aria-label={drawn.map(({ from, to }) => t('story.replaces', { newer: from.name, older: to.name })).join('; ')}
          width={columns * WIDTH}
          height={rows * HEIGHT}
        >
          <marker id={arrow} viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0,0 L8,4 L0,8 z" />
          </marker>
          {drawn.map(({ from, to }) => (
            <line
              key={`${from.name} ${to.name}`}
              x1={middle(from)}
              y1={from.row * HEIGHT + BOX.height}
              x2={middle(to)}
              y2={to.row * HEIGHT}
              markerEnd={`url(#${arrow})`}
            />
          ))}
          {nodes.map((node) => (
            <g key={node.name} className={node.own ? 'own' : undefined}>
              <rect x={node.column * WIDTH} y={node.row * HEIGHT} width={BOX.width} height={BOX.height} rx={4} />
              <text x={middle(node)} y={node.row * HEIGHT + BOX.height / 2} textAnchor="middle" dominantBaseline="central">
                {node.name}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}

function middle(node: GraphNode): number {
  return node.column * WIDTH + BOX.width / 2;
}
