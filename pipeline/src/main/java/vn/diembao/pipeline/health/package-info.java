/** Is a source well? Judged from what was counted at it. */
package vn.diembao.pipeline.health;
