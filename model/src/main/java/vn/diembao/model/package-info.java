/** The words every room shares: the records that flow, their ids, and what a stored document looks like. */
package vn.diembao.model;
